/** Names in pinyin without their kind: by the first four digits, `last two digits name, …`. Chongqing, Sichuan, Guizhou, Yunnan. */
export const englishNames50To53: Readonly<Record<string, string>> = {
  '5001':
    "01 Wanzhou, 02 Fuling, 03 Yuzhong, 04 Dadukou, 05 Jiangbei, 06 Shapingba, 07 Jiulongpo, 08 Nan'an, 09 Beibei, 10 Qijiang, 11 Dazu, 12 Yubei, 13 Banan, 14 Qianjiang, 15 Changshou, 16 Jiangjin, 17 Hechuan, 18 Yongchuan, 19 Nanchuan, 20 Bishan, 51 Tongliang, 52 Tongnan, 53 Rongchang, 54 Kaizhou, 55 Liangping, 56 Wulong, 57 Liangjiang New",
  '5002':
    '22 Qijiang, 23 Tongnan, 24 Tongliang, 25 Dazu, 26 Rongchang, 27 Bishan, 28 Liangping, 29 Chengkou, 30 Fengdu, 31 Dianjiang, 32 Wulong, 33 Zhong, 34 Kai, 35 Yunyang, 36 Fengjie, 37 Wushan, 38 Wuxi, 40 Shizhu, 41 Xiushan, 42 Youyang, 43 Pengshui',
  '5101':
    '00 Chengdu, 04 Jinjiang, 05 Qingyang, 06 Jinniu, 07 Wuhou, 08 Chenghua, 12 Longquanyi, 13 Qingbaijiang, 14 Xindu, 15 Wenjiang, 16 Shuangliu, 17 Pidu, 18 Xinjin, 21 Jintang, 22 Shuangliu, 24 Pi, 29 Dayi, 31 Pujiang, 32 Xinjin, 81 Dujiangyan, 82 Pengzhou, 83 Qionglai, 84 Chongzhou, 85 Jianyang',
  '5103': "00 Zigong, 02 Ziliujing, 03 Gongjing, 04 Da'an, 11 Yantan, 21 Rong, 22 Fushun",
  '5104': '00 Panzhihua, 02 Dong, 03 Xi, 11 Renhe, 21 Miyi, 22 Yanbian',
  '5105': '00 Luzhou, 02 Jiangyang, 03 Naxi, 04 Longmatan, 21 Lu, 22 Hejiang, 24 Xuyong, 25 Gulin',
  '5106':
    '00 Deyang, 03 Jingyang, 04 Luojiang, 23 Zhongjiang, 26 Luojiang, 81 Guanghan, 82 Shifang, 83 Mianzhu',
  '5107':
    '00 Mianyang, 03 Fucheng, 04 Youxian, 05 Anzhou, 22 Santai, 23 Yanting, 24 An, 25 Zitong, 26 Beichuan, 27 Pingwu, 81 Jiangyou',
  '5108':
    '00 Guangyuan, 02 Lizhou, 11 Zhaohua, 12 Chaotian, 21 Wangcang, 22 Qingchuan, 23 Jiange, 24 Cangxi',
  '5109': '00 Suining, 03 Chuanshan, 04 Anju, 21 Pengxi, 22 Shehong, 23 Daying, 81 Shehong',
  '5110':
    '00 Neijiang, 02 Shizhong, 11 Dongxing, 24 Weiyuan, 25 Zizhong, 28 Longchang, 83 Longchang',
  '5111':
    '00 Leshan, 02 Shizhong, 11 Shawan, 12 Wutongqiao, 13 Jinkouhe, 23 Qianwei, 24 Jingyan, 26 Jiajiang, 29 Muchuan, 32 Ebian, 33 Mabian, 81 Emeishan',
  '5113':
    "00 Nanchong, 02 Shunqing, 03 Gaoping, 04 Jialing, 21 Nanbu, 22 Yingshan, 23 Peng'an, 24 Yilong, 25 Xichong, 81 Langzhong",
  '5114':
    '00 Meishan, 02 Dongpo, 03 Pengshan, 21 Renshou, 22 Pengshan, 23 Hongya, 24 Danleng, 25 Qingshen',
  '5115':
    "00 Yibin, 02 Cuiping, 03 Nanxi, 04 Xuzhou, 21 Yibin, 22 Nanxi, 23 Jiang'an, 24 Changning, 25 Gao, 26 Gong, 27 Junlian, 28 Xingwen, 29 Pingshan",
  '5116': "00 Guang'an, 02 Guang'an, 03 Qianfeng, 21 Yuechi, 22 Wusheng, 23 Linshui, 81 Huaying",
  '5117':
    '00 Dazhou, 02 Tongchuan, 03 Dachuan, 21 Da, 22 Xuanhan, 23 Kaijiang, 24 Dazhu, 25 Qu, 81 Wanyuan',
  '5118':
    "00 Ya'an, 02 Yucheng, 03 Mingshan, 21 Mingshan, 22 Yingjing, 23 Hanyuan, 24 Shimian, 25 Tianquan, 26 Lushan, 27 Baoxing",
  '5119': '00 Bazhong, 02 Bazhou, 03 Enyang, 21 Tongjiang, 22 Nanjiang, 23 Pingchang',
  '5120': '00 Ziyang, 02 Yanjiang, 21 Anyue, 22 Lezhi, 81 Jianyang',
  '5132':
    "00 Aba, 01 Barkam, 21 Wenchuan, 22 Li, 23 Mao, 24 Songpan, 25 Jiuzhaigou, 26 Jinchuan, 27 Xiaojin, 28 Heishui, 29 Barkam, 30 Rangtang, 31 Aba, 32 Ruo'ergai, 33 Hongyuan",
  '5133':
    '00 Garze, 01 Kangding, 21 Kangding, 22 Luding, 23 Danba, 24 Jiulong, 25 Yajiang, 26 Daofu, 27 Luhuo, 28 Ganzi, 29 Xinlong, 30 Dege, 31 Baiyu, 32 Shiqu, 33 Seda, 34 Litang, 35 Batang, 36 Xiangcheng, 37 Daocheng, 38 Derong',
  '5134':
    '00 Liangshan, 01 Xichang, 02 Huili, 22 Muli, 23 Yanyuan, 24 Dechang, 25 Huili, 26 Huidong, 27 Ningnan, 28 Puge, 29 Butuo, 30 Jinyang, 31 Zhaojue, 32 Xide, 33 Mianning, 34 Yuexi, 35 Ganluo, 36 Meigu, 37 Leibo',
  '5201':
    '00 Guiyang, 02 Nanming, 03 Yunyan, 11 Huaxi, 12 Wudang, 13 Baiyun, 14 Xiaohe, 15 Guanshanhu, 21 Kaiyang, 22 Xifeng, 23 Xiuwen, 81 Qingzhen',
  '5202': '00 Liupanshui, 01 Zhongshan, 03 Luzhi, 04 Shuicheng, 21 Shuicheng, 22 Pan, 81 Panzhou',
  '5203':
    "00 Zunyi, 02 Honghuagang, 03 Huichuan, 04 Bozhou, 21 Zunyi, 22 Tongzi, 23 Suiyang, 24 Zheng'an, 25 Daozhen, 26 Wuchuan, 27 Fenggang, 28 Meitan, 29 Yuqing, 30 Xishui, 81 Chishui, 82 Renhuai",
  '5204':
    '00 Anshun, 02 Xixiu, 03 Pingba, 21 Pingba, 22 Puding, 23 Zhenning, 24 Guanling, 25 Ziyun',
  '5205':
    '00 Bijie, 02 Qixingguan, 21 Dafang, 22 Qianxi, 23 Jinsha, 24 Zhijin, 25 Nayong, 26 Weining, 27 Hezhang, 81 Qianxi',
  '5206':
    '00 Tongren, 02 Bijiang, 03 Wanshan, 21 Jiangkou, 22 Yuping, 23 Shiqian, 24 Sinan, 25 Yinjiang, 26 Dejiang, 27 Yanhe, 28 Songtao',
  '5222':
    '00 Tongren, 01 Tongren, 22 Jiangkou, 23 Yuping, 24 Shiqian, 25 Sinan, 26 Yinjiang, 27 Dejiang, 28 Yanhe, 29 Songtao, 30 Wanshan',
  '5223':
    "00 Qianxinan, 01 Xingyi, 02 Xingren, 22 Xingren, 23 Pu'an, 24 Qinglong, 25 Zhenfeng, 26 Wangmo, 27 Ceheng, 28 Anlong",
  '5224':
    '00 Bijie, 01 Bijie, 22 Dafang, 23 Qianxi, 24 Jinsha, 25 Zhijin, 26 Nayong, 27 Weining, 28 Hezhang',
  '5226':
    '00 Qiandongnan, 01 Kaili, 22 Huangping, 23 Shibing, 24 Sansui, 25 Zhenyuan, 26 Cengong, 27 Tianzhu, 28 Jinping, 29 Jianhe, 30 Taijiang, 31 Liping, 32 Rongjiang, 33 Congjiang, 34 Leishan, 35 Majiang, 36 Danzhai',
  '5227':
    "00 Qiannan, 01 Duyun, 02 Fuquan, 22 Libo, 23 Guiding, 25 Weng'an, 26 Dushan, 27 Pingtang, 28 Luodian, 29 Changshun, 30 Longli, 31 Huishui, 32 Sandu",
  '5301':
    '00 Kunming, 02 Wuhua, 03 Panlong, 11 Guandu, 12 Xishan, 13 Dongchuan, 14 Chenggong, 15 Jinning, 21 Chenggong, 22 Jinning, 24 Fumin, 25 Yiliang, 26 Shilin, 27 Songming, 28 Luquan, 29 Xundian, 81 Anning',
  '5303':
    '00 Qujing, 02 Qilin, 03 Zhanyi, 04 Malong, 21 Malong, 22 Luliang, 23 Shizong, 24 Luoping, 25 Fuyuan, 26 Huize, 28 Zhanyi, 81 Xuanwei',
  '5304':
    '00 Yuxi, 02 Hongta, 03 Jiangchuan, 21 Jiangchuan, 22 Chengjiang, 23 Tonghai, 24 Huaning, 25 Yimen, 26 Eshan, 27 Xinping, 28 Yuanjiang, 81 Chengjiang',
  '5305':
    '00 Baoshan, 02 Longyang, 21 Shidian, 22 Tengchong, 23 Longling, 24 Changning, 81 Tengchong',
  '5306':
    '00 Zhaotong, 02 Zhaoyang, 21 Ludian, 22 Qiaojia, 23 Yanjin, 24 Daguan, 25 Yongshan, 26 Suijiang, 27 Zhenxiong, 28 Yiliang, 29 Weixin, 30 Shuifu, 81 Shuifu',
  '5307': '00 Lijiang, 02 Gucheng, 21 Yulong, 22 Yongsheng, 23 Huaping, 24 Ninglang',
  '5308':
    "00 Pu'er, 02 Simao, 21 Ning'er, 22 Mojiang, 23 Jingdong, 24 Jinggu, 25 Zhenyuan, 26 Jiangcheng, 27 Menglian, 28 Lancang, 29 Ximeng",
  '5309':
    '00 Lincang, 02 Linxiang, 21 Fengqing, 22 Yun, 23 Yongde, 24 Zhenkang, 25 Shuangjiang, 26 Gengma, 27 Cangyuan',
  '5323':
    "00 Chuxiong, 01 Chuxiong, 02 Lufeng, 22 Shuangbai, 23 Mouding, 24 Nanhua, 25 Yao'an, 26 Dayao, 27 Yongren, 28 Yuanmou, 29 Wuding, 31 Lufeng",
  '5325':
    '00 Honghe, 01 Gejiu, 02 Kaiyuan, 03 Mengzi, 04 Mile, 23 Pingbian, 24 Jianshui, 25 Shiping, 26 Mile, 27 Luxi, 28 Yuanyang, 29 Honghe, 30 Jinping, 31 Lüchun, 32 Hekou',
  '5326':
    '00 Wenshan, 01 Wenshan, 22 Yanshan, 23 Xichou, 24 Malipo, 25 Maguan, 26 Qiubei, 27 Guangnan, 28 Funing',
  '5328': '00 Xishuangbanna, 01 Jinghong, 22 Menghai, 23 Mengla',
  '5329':
    '00 Dali, 01 Dali, 22 Yangbi, 23 Xiangyun, 24 Binchuan, 25 Midu, 26 Nanjian, 27 Weishan, 28 Yongping, 29 Yunlong, 30 Eryuan, 31 Jianchuan, 32 Heqing',
  '5331': '00 Dehong, 02 Ruili, 03 Mang, 22 Lianghe, 23 Yingjiang, 24 Longchuan',
  '5333': '00 Nujiang, 01 Lushui, 21 Lushui, 23 Fugong, 24 Gongshan, 25 Lanping',
  '5334': '00 Diqing, 01 Shangri-La, 21 Shangri-La, 22 Deqin, 23 Weixi',
};
